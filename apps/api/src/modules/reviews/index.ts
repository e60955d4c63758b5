import type { Module } from '../../platform/module.ts'
import { routes } from './reviews.routes.ts'

/** What patients say of practitioners after a visit, readable before booking. */
export const reviewsModule: Module = { name: 'reviews', routes }
