import type { Module } from '../../platform/module.ts'
import { routes } from './desk.routes.ts'
import { subscribers } from './desk.subscribers.ts'
import { topics } from './desk.topics.ts'

export const deskModule: Module = { name: 'desk', routes, subscribers, topics }
