import { onPinnedNode } from './start/node.ts'

if (onPinnedNode()) await import('./test/run.ts')
