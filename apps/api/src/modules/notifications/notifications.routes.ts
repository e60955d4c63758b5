import * as contract from '@imeds/contracts/notifications'
import { on } from '../../platform/http/route.ts'
import { listNotifications } from './list-notifications.ts'
import { markAllNotificationsRead, markNotificationRead } from './mark-read.ts'
import { getNotificationPreferences, setNotificationPreference } from './preferences.ts'

export const routes = [
  on(contract.listNotifications, listNotifications),
  on(contract.markNotificationRead, markNotificationRead),
  on(contract.markAllNotificationsRead, markAllNotificationsRead),
  on(contract.getNotificationPreferences, getNotificationPreferences),
  on(contract.setNotificationPreference, setNotificationPreference),
]
