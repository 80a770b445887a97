/** Proving and rehearsing grow with every node; with thousands the server would do nothing else, and then run out of memory. */
export const mostNodes = 500
