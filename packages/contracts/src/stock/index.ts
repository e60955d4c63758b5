export * from './movements.ts'
export * from './product.ts'
export * from './stock.ts'
export * from './store.ts'
