import { redirect } from 'next/navigation'
import { findOwnProfile } from '../own-profile.ts'

/** The own record; a new person makes the profile first. */
export default async function OwnProfilePage() {
  const own = await findOwnProfile()
  redirect(own ? `/profile/${own.id}` : '/family/new')
}
