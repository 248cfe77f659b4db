// node tools/run.mjs FILE …: any TypeScript file of ours under the Node that reads it.

import { resolve } from 'node:path'
import { become, giveUp, prepare } from './prepare.mjs'

const [file, ...rest] = process.argv.slice(2)
if (!file) giveUp('用法：node tools/run.mjs 文件', 'Usage: node tools/run.mjs FILE')
become(prepare(), [resolve(file), ...rest])
