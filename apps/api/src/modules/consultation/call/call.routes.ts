import * as contract from '@imeds/contracts/consultation'
import { on, onPublic, type Route } from '../../../platform/http/route.ts'
import { onMessage, type MessageRule } from '../../../platform/realtime/messages.ts'
import { changeCallMedia } from './change-call-media.ts'
import { createCallTicket } from './create-call-ticket.ts'
import { getCallServers } from './get-call-servers.ts'
import { acceptCallInvitation } from './guest/accept-call-invitation.ts'
import { createGuestCallTicket } from './guest/create-guest-call-ticket.ts'
import { inviteCallGuest } from './guest/invite-call-guest.ts'
import { listCallGuests } from './guest/list-call-guests.ts'
import { openCallInvitation } from './guest/open-call-invitation.ts'
import { removeCallGuest } from './guest/remove-call-guest.ts'
import { joinCall } from './join-call.ts'
import { leaveCall } from './leave-call.ts'
import { readCall } from './read-call.ts'
import { reportCall } from './report-call.ts'
import { sendCallSignal } from './send-call-signal.ts'
import { getCallSetup } from './support/get-call-setup.ts'
import { listCalls } from './support/list-calls.ts'

export const routes: Route[] = [
  on(contract.createCallTicket, createCallTicket),
  on(contract.getCallServers, getCallServers),
  on(contract.inviteCallGuest, inviteCallGuest),
  on(contract.listCalls, listCalls),
  on(contract.getCallSetup, getCallSetup),
  on(contract.listCallGuests, listCallGuests),
  on(contract.removeCallGuest, removeCallGuest),
  onPublic(contract.openCallInvitation, openCallInvitation),
  onPublic(contract.acceptCallInvitation, acceptCallInvitation),
  onPublic(contract.createGuestCallTicket, createGuestCallTicket),
]

export const messages: MessageRule[] = [
  onMessage(contract.joinCall, joinCall),
  onMessage(contract.sendCallSignal, sendCallSignal),
  onMessage(contract.readCall, readCall),
  onMessage(contract.changeCallMedia, changeCallMedia),
  onMessage(contract.reportCall, reportCall),
  onMessage(contract.leaveCall, leaveCall),
]
