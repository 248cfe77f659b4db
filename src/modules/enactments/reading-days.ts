/** Working days after it holds, or after one's own first day, within which a version is to be acknowledged. */
export const readingDays = 5
