/** One organisation, one time zone: its days begin and end at midnight in China. */
export const zone = 'Asia/Shanghai'

/** ISO date of an instant in the organisation's zone. */
export const dayOf = (at: Temporal.Instant): string => at.toZonedDateTimeISO(zone).toPlainDate().toString()
