import { writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** Written anew at each start, so that an upgrade brings its settings along. */
export function writeSettings(data: string, port: number, durable: boolean): void {
  writeFileSync(join(data, 'postgresql.conf'), settings(port, durable))
}

const settings = (port: number, durable: boolean) => `# Written by Zhidu at each start. Your own: alter system set …
listen_addresses = '127.0.0.1'
port = ${port}
unix_socket_directories = ''
# The tests' server holds an office, with its own pool, for every file that runs.
max_connections = ${durable ? 60 : 200}

shared_buffers = 64MB
work_mem = 8MB
maintenance_work_mem = 64MB
effective_cache_size = 512MB
random_page_cost = 1.1
jit = off
# Three resident processes fewer; on a small machine they win nothing.
io_method = sync
# Parallel work takes shared memory, of which containers give 64 MB, and fails when it runs out.
max_parallel_workers_per_gather = 0
max_parallel_maintenance_workers = 0

wal_level = minimal
max_wal_senders = 0
max_logical_replication_workers = 0
min_wal_size = 64MB
max_wal_size = 512MB
checkpoint_timeout = 15min
${durable ? '' : 'fsync = off\nsynchronous_commit = off\nfull_page_writes = off\n'}
timezone = 'UTC'
log_timezone = 'UTC'
lc_messages = 'C'
log_line_prefix = '%m [%p] '
# Neither statements nor values: they hold names, phones and worse.
log_min_error_statement = panic
log_error_verbosity = terse
`
