// npm start [-- --demo]: from a fresh clone to a running Zhidu.

import { join } from 'node:path'
import { become, prepare, root } from './prepare.mjs'

become(prepare({ web: true }), [join(root, 'src/app/main.ts'), 'start', ...process.argv.slice(2)])
