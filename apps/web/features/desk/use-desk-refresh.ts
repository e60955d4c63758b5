'use client'
import { queryKey } from '@imeds/client'
import { listQueues } from '@imeds/contracts/desk'
import { findPatients, listMerges } from '@imeds/contracts/patients'
import { getAppointment, listAgenda, listMyAppointments } from '@imeds/contracts/scheduling'
import { useQueryClient } from '@tanstack/react-query'

const reads = [listQueues, listAgenda, listMyAppointments, getAppointment, findPatients, listMerges]

/** Reads everything again that the desk's screens show. */
export function useDeskRefresh() {
  const cache = useQueryClient()
  return () => Promise.all(reads.map((read) => cache.invalidateQueries({ queryKey: queryKey(read) })))
}
