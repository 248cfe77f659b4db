/** A heading of an own text (章、节), which is kept as a text of its own: `own-1/h2`. */
export const isDivision = (id: string) => /^own-\d+\/h\d+$/.test(id)

/** An article, and neither a heading nor the opening text (`own-1/p`): what is counted, and what may act. */
export const isCounted = (id: string) => !/^own-\d+\/(h\d+|p)$/.test(id)
