import * as contract from '@imeds/contracts/consultation'
import { on, type Route } from '../../../platform/http/route.ts'
import { onMessage, type MessageRule } from '../../../platform/realtime/messages.ts'
import { changeCallMedia } from './change-call-media.ts'
import { createCallTicket } from './create-call-ticket.ts'
import { joinCall } from './join-call.ts'
import { leaveCall } from './leave-call.ts'
import { readCall } from './read-call.ts'
import { reportCall } from './report-call.ts'
import { sendCallSignal } from './send-call-signal.ts'

export const routes: Route[] = [on(contract.createCallTicket, createCallTicket)]

export const messages: MessageRule[] = [
  onMessage(contract.joinCall, joinCall),
  onMessage(contract.sendCallSignal, sendCallSignal),
  onMessage(contract.readCall, readCall),
  onMessage(contract.changeCallMedia, changeCallMedia),
  onMessage(contract.reportCall, reportCall),
  onMessage(contract.leaveCall, leaveCall),
]
