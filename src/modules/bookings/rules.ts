import { forPosts, rule } from '../../kernel/rule.ts'

/** Where and when clients are received is decided by the leadership, or the administrator that it named. */
export const keepsTheHouse = forPosts({
  code: 'not-the-company',
  article: 'dept/9',
  says: {
    zh: '接待时间与接待室由公司领导或机构管理员决定。',
    en: 'Opening hours and rooms are set by the leadership or the administrator.',
  },
  posts: ['general-manager', 'deputy-general-manager', 'administrator'],
})

export const nobodyBookedThere = rule<{ readonly ahead: number }>({
  code: 'booked-ahead',
  article: 'dept/16',
  says: { zh: '这间接待室后面还有预约。', en: 'Clients are booked in this room.' },
  holds: ({ ahead }) => ahead === 0,
  because: ({ ahead }) => ({
    zh: `这间接待室后面还有 ${ahead} 个预约，等它们过去或改期之后才能停用。`,
    en: `${ahead} bookings lie ahead in this room; close it once they are past or moved.`,
  }),
})
