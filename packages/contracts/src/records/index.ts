export * from './document.ts'
export * from './export.ts'
export * from './share.ts'
export * from './timeline.ts'
