/**
 * What may be told of people together without telling of one of them. Fewer than ten are never told about; more are told of
 * in whole tens, in the order they came, so that two looks at different times differ by ten people or by none; and a count
 * among them is told to the nearest five, so that nobody is found out as one of few. Rounding is what statistical agencies
 * do (HESA's standard rounding to five); the tens keep someone from taking the difference of two looks person by person.
 */
export const fewestPeople = 10

const base = 5

/** How many of so many people are told about. */
export const peopleTold = (people: number): number => people - (people % fewestPeople)

/** A count among people who are told about, as it is told. */
export const about = (count: number): number => Math.round(count / base) * base
