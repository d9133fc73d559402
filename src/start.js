import { enableCompileCache } from 'node:module'

// What `npm start` runs. The cache must be on before the first TypeScript file is read: then nothing has to be stripped
// or compiled again at the next start, and the service is ready in half the time. Plain JavaScript for that reason.
enableCompileCache()
await import('./main.ts')
