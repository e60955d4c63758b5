import * as contract from '@imeds/contracts/desk'
import { on, onPublic, type Route } from '../../platform/http/route.ts'
import { bookWalkIn } from './book-walk-in.ts'
import { getDisplayAddress, renewDisplayAddress } from './display/display-address.ts'
import { getDisplay } from './display/get-display.ts'
import { callNext } from './queues/call-next.ts'
import { listQueues } from './queues/list-queues.ts'
import { setRoom } from './queues/set-room.ts'
import { changeToken } from './tokens/change-token.ts'
import { printToken } from './tokens/print-token.ts'
import { getAppointmentToken } from './tokens/read-token.ts'

export const routes: Route[] = [
  on(contract.bookWalkIn, bookWalkIn),
  on(contract.listQueues, listQueues),
  on(contract.callNext, callNext),
  on(contract.setRoom, setRoom),
  on(contract.changeToken, changeToken),
  on(contract.getAppointmentToken, getAppointmentToken),
  on(contract.printToken, printToken),
  onPublic(contract.getDisplay, getDisplay),
  on(contract.getDisplayAddress, getDisplayAddress),
  on(contract.renewDisplayAddress, renewDisplayAddress),
]
