// Loaded into whatever npm started. Told to end, npm ends the shell between, and many shells do not pass it on: the
// program would run on with nobody to stop it. So it watches its parent, and takes its going as the request to end.

const parent = process.ppid
const watch = setInterval(() => {
  if (process.ppid === parent) return
  clearInterval(watch)
  process.kill(process.pid, 'SIGTERM')
}, 500).unref()
