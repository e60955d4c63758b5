'use client'
import { query } from '@imeds/client'
import type { ReplyOf } from '@imeds/contracts'
import { openCallInvitation } from '@imeds/contracts/consultation'
import { useQuery } from '@tanstack/react-query'

export type Invitation = ReplyOf<typeof openCallInvitation>

const whileClosed = 4_000

/** What the key leads to. A guest hears no events: whether the room is open is asked for. */
export const useInvitation = (key: string) =>
  useQuery({
    ...query(openCallInvitation, { body: { key } }),
    refetchInterval: ({ state }) => (state.data?.accepted && !state.data.open ? whileClosed : false),
  })
