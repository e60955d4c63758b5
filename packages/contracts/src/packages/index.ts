export * from './events.ts'
export * from './package.ts'
export * from './purchase.ts'
