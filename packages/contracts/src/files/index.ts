export * from './file.ts'
export * from './practitioner-documents.ts'
export * from './purposes.ts'
export * from './upload.ts'
