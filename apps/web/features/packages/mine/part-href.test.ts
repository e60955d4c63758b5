import { expect, it } from 'vitest'
import { hrefOfPart } from './part-href.ts'

const purchase = { id: 'b', facility: { id: 'f' } }
const none = { id: 'p', practitionerId: null, specialityCode: null, mode: null }

it('leads to the doctor, to a speciality, to the laboratory, and nowhere for a procedure', () => {
  const visit = { ...none, kind: 'consultation' as const, mode: 'video' as const }
  expect(hrefOfPart({ ...visit, practitionerId: 'd' }, purchase)).toBe('/doctors/d?mode=video&facility=f')
  expect(hrefOfPart({ ...visit, specialityCode: 'cardiology' }, purchase)).toBe(
    '/doctors?mode=video&speciality=cardiology',
  )
  expect(hrefOfPart({ ...none, kind: 'lab_test' }, purchase)).toBe('/lab/book?purchase=b&part=p')
  expect(hrefOfPart({ ...none, kind: 'procedure' }, purchase)).toBeNull()
})
