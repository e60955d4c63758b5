/**
 * What can be wrong with a field, as `fields[].code` of a problem names it. The catalogue of texts has a sentence for
 * each, which the code's `params` fill; a client that does not know a code shows the server's English.
 */
export const fieldCodes = [
  // Of any value.
  'required',
  'not_valid',
  'not_whole',
  'not_positive',
  'not_multiple',
  'too_short',
  'too_long',
  'too_low',
  'too_high',
  'too_few',
  'too_many',
  'out_of_range',
  'not_offered',
  'unknown_field',
  'twice',
  'not_cursor',
  // Of how it is written.
  'not_email',
  'not_phone',
  'not_pin_code',
  'not_time',
  'not_date',
  'not_six_digits',
  'not_abha_number',
  'not_gstin',
  'not_payment_reference',
  'not_small_letters',
  'not_time_zone',
  // Of times.
  'in_past',
  'in_future',
  'too_far_ahead',
  'too_far_back',
  'not_after_start',
  'before_start',
  'too_many_days',
  'too_many_hours',
  'not_within_week',
  'not_slot',
  'overlaps',
  // Of people, places and modes.
  'not_your_facility',
  'not_their_facility',
  'mode_not_offered',
  'desk_only',
  'in_person_only',
  'not_for_staff',
  'not_for_role',
  'coordinates_incomplete',
  // Of secrets.
  'code_or_recovery_code',
  'wrong_code',
  'wrong_password',
  'guessable',
  // Of money.
  'fee_too_small',
  'refund_tiers_misordered',
  'reference_misfit',
  'one_tax_code',
  'not_less_than_claimed',
  // Of vital signs.
  'pressure_incomplete',
  'pressure_reversed',
  // Of files.
  'file_type',
  'file_too_large',
  'file_without_patient',
  'file_of_own',
  // Of medicines and stock.
  'not_in_catalogue',
  'dose_nothing_taken',
  'dose_amount_out_of_range',
  'dose_interval_out_of_range',
  'dose_times_out_of_range',
  'dose_days_out_of_range',
  'dose_unit_does_not_fit',
  'dose_cannot_divide',
  'no_override',
  'finding_gone',
  'pay_online_or_on_delivery',
  'pay_online_or_at_counter',
  'moved_meanwhile',
  'not_sold_here',
  'unit_differs',
  'not_prescribed_line',
  'not_prescribed',
  'more_than_left',
  'not_supplied_so',
  'supplied_once',
  'more_than_sold',
  'times_misordered',
  'not_on_list',
  'expired',
  'expires_before_made',
  'batch_differs',
] as const
export type FieldCode = (typeof fieldCodes)[number]
export type FieldParams = Record<string, string | number>

const known: ReadonlySet<string> = new Set(fieldCodes)
export const isFieldCode = (code: unknown): code is FieldCode => typeof code === 'string' && known.has(code)

/** What a schema answers about a value, for zod's checks and refinements: the code is its message. */
export const complaint = (code: FieldCode, params?: FieldParams) => ({
  message: code,
  ...(params ? { params } : {}),
})
