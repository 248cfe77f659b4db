/** The one character on an organisation's seal: the first of its name. */
export const glyphOf = (name: string): string => [...name][0] ?? '度'
