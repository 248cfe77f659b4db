import type { OutputOf } from '../../kernel/contract.ts'
import type { ShowChart } from './contract.ts'
import { vacancySays } from './vacancy-contract.ts'

type Unit = OutputOf<typeof ShowChart>['units'][number]
type Say = (zh: string, en: string) => string

/** The chart of a day as lines for Excel and WPS: one for each holding, and one for each unit that stands empty. */
export const chartLines = (day: string, units: readonly Unit[], say: Say) => {
  const nameOf = new Map(units.map((it) => [it.id, it.name]))
  const headings = [
    say('截至', 'As of'),
    say('部门', 'Unit'),
    say('上级部门', 'Under'),
    say('岗位', 'Post'),
    say('主管', 'Head'),
    say('姓名', 'Name'),
    say('工号', 'Number'),
    say('上级', 'Answers to'),
    say('起', 'Since'),
    say('止', 'Until'),
    say('兼任复核', 'Review'),
    say('备注', 'Remark'),
  ]
  const lines = units.flatMap((unit) => {
    const above = unit.parentId ? (nameOf.get(unit.parentId) ?? '') : ''
    const head = unit.posts.find((it) => it.head)?.people[0]
    const remark = [
      unit.vacancy
        ? unit.vacancy.reason
          ? say(
              `主管空缺：${vacancySays(unit.vacancy.reason).zh}`,
              `Head vacant: ${vacancySays(unit.vacancy.reason).en}`,
            )
          : say('主管空缺', 'Head vacant')
        : '',
      unit.deputy ? say(`${unit.deputy.name}代理`, `${unit.deputy.name} acts for the head`) : '',
    ]
      .filter(Boolean)
      .join(say('；', '; '))
    const rows = unit.posts.flatMap((post) =>
      post.people.map((it) => [
        day,
        unit.name,
        above,
        post.name,
        post.head ? say('是', 'yes') : '',
        it.name,
        it.number,
        (post.head || !head ? unit.reportsTo : head.name) ?? '',
        it.since,
        it.until ?? '',
        it.reviewOn ?? '',
        post.head ? remark : '',
      ]),
    )
    const empty = [day, unit.name, above, '', '', '', '', unit.reportsTo ?? '', '', '', '', remark]
    return rows.length > 0 && (head || !remark) ? rows : [...rows, empty]
  })
  return { headings, lines }
}
