import { forPosts } from '../../kernel/rule.ts'

/** Who keeps units, posts and people: leadership, or the administrator that it named when setting up. */
export const companyDecides = forPosts({
  code: 'not-the-company',
  article: 'dept/9',
  says: {
    zh: '机构设置与人员由公司决定：请总经理、副总经理或机构管理员来做。',
    en: 'Structure and staff are decided by the company: ask the general manager, the deputy or the administrator.',
  },
  posts: ['general-manager', 'deputy-general-manager', 'administrator'],
})

/** A staff list carries pay and identity numbers: only whoever may see those writes them (sight.ts). */
export const keepsPersonnel = forPosts({
  code: 'not-the-keeper',
  article: 'dept/9',
  says: {
    zh: '花名册里有工资和证件号：请总经理或机构管理员来导入。',
    en: 'A staff list holds pay and identity numbers: ask the general manager or the administrator to import it.',
  },
  posts: ['general-manager', 'administrator'],
})
