export * from './events.ts'
export * from './profile.ts'
export * from './own-profile.ts'
export * from './verification.ts'
