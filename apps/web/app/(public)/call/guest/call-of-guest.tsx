'use client'
import { GuestPage } from '@/features/call/guest/guest-page.tsx'
import { RecordingBar } from '@/features/recordings/recording-bar.tsx'

/** The call as a guest has it. Nothing is recorded beside a guest who was not asked. */
export function CallOfGuest() {
  return <GuestPage beside={(held) => <RecordingBar {...held} />} />
}
