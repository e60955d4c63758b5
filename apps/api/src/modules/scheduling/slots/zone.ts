export * from '../../../platform/time/zone.ts'
