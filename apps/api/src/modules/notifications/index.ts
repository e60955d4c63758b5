import type { Module } from '../../platform/module.ts'
import { inviteToReviewJob } from './invite-to-review.ts'
import { warnOfLateReportJob } from './lab-lateness.ts'
import { sendLabReminderJob } from './lab-reminders.ts'
import { routes } from './notifications.routes.ts'
import { subscribers } from './notifications.subscribers.ts'
import { requireTemplates } from './require-templates.ts'
import { sendReminderJob } from './send-reminder.ts'

/**
 * Tells people what concerns them, by the channels that they want. It hears of everything through events; nobody calls
 * it. One-time codes and warnings about the account go through messaging directly and obey no settings.
 */
export const notificationsModule: Module = {
  name: 'notifications',
  routes,
  subscribers,
  jobs: [sendReminderJob, sendLabReminderJob, warnOfLateReportJob, inviteToReviewJob],
  start: async ({ config }) => requireTemplates(config),
  topics: [{ pattern: 'user/:id', may: async (_deps, actor, id) => actor?.userId === id }],
}
