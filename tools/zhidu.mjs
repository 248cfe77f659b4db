// npm run -s zhidu -- <command>: any command of Zhidu; stdout carries the command's own output and nothing else.

import { join } from 'node:path'
import { become, prepare, root } from './prepare.mjs'

const [command, ...rest] = process.argv.slice(2)
const node = prepare({ web: command === 'start' })
become(node, [join(root, 'src/app/main.ts'), ...(command ? [command] : []), ...rest])
