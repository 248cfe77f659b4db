/** Clients of the demo: made up. `until` is how far the work with each has come; `ago` counts working days. */
export type DemoClient = {
  ago: number
  name: string
  phone: string
  organisation: string
  subject: string
  topic: string
  consultant?: string
  until: 'booked' | 'assigned' | 'received' | 'plan-sent' | 'serving' | 'summary' | 'evaluated' | 'answered'
}

export const clients: readonly DemoClient[] = [
  {
    ago: 15,
    name: '田海',
    phone: '19900020011',
    organisation: '云川物流',
    subject: '薪酬绩效',
    topic: '销售提成方案想重做',
    consultant: 'HZ013',
    until: 'answered',
  },
  {
    ago: 13,
    name: '贺岚',
    phone: '19900020022',
    organisation: '恒岳集团',
    subject: '管理辅导',
    topic: '新任主管的辅导',
    consultant: 'HZ011',
    until: 'evaluated',
  },
  {
    ago: 9,
    name: '孟宪',
    phone: '19900020033',
    organisation: '江南茶社',
    subject: '组织诊断',
    topic: '门店扩张后总部跟不上',
    consultant: 'HZ012',
    until: 'summary',
  },
  {
    ago: 8,
    name: '白鹭',
    phone: '19900020044',
    organisation: '青禾教育',
    subject: '管理辅导',
    topic: '校长们的季度面谈',
    consultant: 'HZ011',
    until: 'serving',
  },
  {
    ago: 4,
    name: '贺岚',
    phone: '19900020022',
    organisation: '恒岳集团',
    subject: '管理辅导',
    topic: '十二位中层经理的绩效面谈',
    consultant: 'HZ011',
    until: 'plan-sent',
  },
  {
    ago: 3,
    name: '司马向南',
    phone: '19900020055',
    organisation: '北辰装备',
    subject: '组织诊断',
    topic: '研发与生产互相等',
    consultant: 'HZ011',
    until: 'received',
  },
  {
    ago: 2,
    name: '古丽·买买提',
    phone: '19900020066',
    organisation: '',
    subject: '薪酬绩效',
    topic: '',
    consultant: 'HZ013',
    until: 'assigned',
  },
  {
    ago: 1,
    name: '石磊',
    phone: '19900020077',
    organisation: '石记餐饮',
    subject: '管理测评',
    topic: '想给店长做一次测评',
    until: 'booked',
  },
  {
    ago: 0,
    name: '严瑨',
    phone: '19900020088',
    organisation: '',
    subject: '管理辅导',
    topic: '还说不清，先聊聊',
    until: 'booked',
  },
]
