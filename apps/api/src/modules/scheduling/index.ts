export { nextFreeSlots, type NextFreeSlot } from './next-free-slots.ts'
