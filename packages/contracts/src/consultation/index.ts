export * from './chat.ts'
export * from './clinical-note.ts'
export * from './encounter.ts'
export * from './events.ts'
