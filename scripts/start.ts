import { onPinnedNode } from './start/node.ts'

if (onPinnedNode()) await import('./start/run.ts')
