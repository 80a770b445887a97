/** Days that a file lies in the trash before it is deleted. */
export const trashDays = 30
