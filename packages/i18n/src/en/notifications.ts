/**
 * What people are told, in the app, by e-mail and by SMS. `{when}` is the facility's wall clock, `{where}` one of
 * `where`. Nothing clinical and no patient's name ever stands here.
 */
export const notifications = {
  kinds: {
    appointment_booked: 'Appointment booked',
    appointment_rescheduled: 'Appointment moved',
    appointment_cancelled: 'Appointment cancelled',
    appointment_missed: 'Appointment missed',
    review_invited: 'How your visit was',
    appointment_unattended: 'The doctor missed the appointment',
    appointment_reminder_day: 'Reminder a day before',
    appointment_reminder_hour: 'Reminder an hour before',
    appointment_hold_lapsed_refund: 'Paid too late: money back',
    practitioner_delayed: 'The doctor runs late',
    payment_received: 'Payment received',
    refund_processed: 'Refund paid out',
    refund_failed: 'Refund refused by the gateway',
    encounter_admitted: 'The doctor lets you in',
    encounter_left_open: 'A consultation was closed for you',
    prescription_ready: 'Prescription ready',
    clinical_note_corrected: 'Notes corrected',
    practitioner_submitted: 'A doctor waits for verification',
    practitioner_verified: 'Profile verified',
    practitioner_rejected: 'Profile sent back',
    record_shared: 'A patient shares a record',
    claim_moved: 'An insurance claim moves on',
    claim_message: 'A message about an insurance claim',
    lab_order_booked: 'Laboratory tests booked',
    lab_order_cancelled: 'Laboratory tests cancelled',
    lab_reminder_day: 'Reminder of a sample a day before',
    lab_reminder_hour: 'Reminder of a sample an hour before',
    lab_sample_needed_again: 'A sample is needed again',
    lab_report_ready: 'Laboratory report ready',
    lab_report_late: 'A laboratory report is late',
    lab_result_critical: 'Critical laboratory result',
    medicine_order_placed: 'New medicine order',
    medicine_order_verified: 'Medicine order checked',
    medicine_order_rejected: 'Medicine order not filled',
    medicine_order_ready: 'Medicines ready to fetch',
    medicine_order_dispatched: 'Medicines on their way',
    medicine_order_cancelled: 'Medicine order cancelled',
    medicine_due: 'Time for medicines',
    medicine_refill_due: 'Medicines run out soon',
    stock_low: 'Stock runs low',
    stock_expiring: 'Stock expires soon',
    package_bought: 'A health package is paid',
    package_expiring: 'The time of a health package ends soon',
    package_completed: 'A health package is used up',
  },
  channels: { in_app: 'In the app', email: 'E-mail', sms: 'SMS' },
  where: {
    in_person: 'at {facility}',
    video: 'by video, {facility}',
    audio: 'by audio call, {facility}',
    text: 'by text chat, {facility}',
  },
  doctor: 'Dr {name}',
  registration: 'registration {number} ({council})',
  texts: {
    patient: {
      package_bought: {
        title: 'Your health package can be used now',
        body: 'What {facility} has for you in it can be booked until {when}.',
      },
      package_expiring: {
        title: 'Your health package ends on {when}',
        body: 'Something in it is not used yet. Book it with {facility} before then.',
      },
      package_completed: {
        title: 'All of your health package is used',
        body: 'It was the one from {facility}.',
      },
      appointment_booked: {
        title: 'Your appointment is booked',
        body: '{when} with Dr {practitioner}, {where}.',
      },
      appointment_rescheduled: {
        title: 'Your appointment was moved',
        body: 'It is now on {when} with Dr {practitioner}, {where}.',
      },
      appointment_cancelled: {
        title: 'Your appointment is cancelled',
        body: '{by, select, practitioner {The doctor cancelled the appointment} facility {The clinic cancelled the appointment} other {You or your family cancelled the appointment}} on {when} with Dr {practitioner}.',
      },
      review_invited: {
        title: 'How was your visit?',
        body: 'You saw Dr {practitioner} on {when}. Say how it was: it helps others to choose.',
      },
      appointment_missed: {
        title: 'You missed your appointment',
        body: 'You did not check in for {when} with Dr {practitioner}. If you were there, please tell the clinic.',
      },
      appointment_unattended: {
        title: 'We are sorry that nobody saw you',
        body: 'You were there on {when} for Dr {practitioner}, and nobody saw you. All that you paid goes back to you.',
      },
      appointment_reminder_day: {
        title: 'Reminder of your appointment',
        body: '{when} with Dr {practitioner}, {where}.',
      },
      appointment_reminder_hour: {
        title: 'Your appointment is soon',
        body: '{when} with Dr {practitioner}, {where}.',
      },
      appointment_hold_lapsed_refund: {
        title: 'The slot was gone before you paid',
        body: 'Your payment for {when} with Dr {practitioner} came after the slot was released. The money goes back to you by itself; other free slots are on the page.',
      },
      practitioner_delayed: {
        title:
          '{minutes, plural, =0 {The doctor is on time again} other {The doctor runs about # minutes late}}',
        body: 'Your appointment on {when} with Dr {practitioner}, {where}.',
      },
      payment_received: {
        title: 'Payment received',
        body: '{subject, select, lab_order {{amount} for your laboratory tests at {facility}.} medicine_order {{amount} for your order at {facility}.} package_purchase {{amount} for your health package at {facility}.} desk_sale {{amount} at {facility}.} other {{amount} for your appointment on {when} with Dr {practitioner}.}}',
      },
      refund_processed: {
        title: '{channel, select, counter {Your refund was handed out} other {Your refund is on its way}}',
        body: '{subject, select, lab_order {{amount} for your laboratory tests at {facility}.} medicine_order {{amount} for your order at {facility}.} package_purchase {{amount} for your health package at {facility}.} desk_sale {{amount} from {facility}.} other {{amount} for your appointment on {when} with Dr {practitioner}.}}{channel, select, counter {} other { It can take a few days to reach your account.}}',
      },
      encounter_admitted: {
        title: 'The doctor is ready for you',
        body: 'Dr {practitioner} lets you in now.',
      },
      prescription_ready: {
        title: 'Your prescription is ready',
        body: 'It comes from your appointment on {when} with Dr {practitioner}.',
      },
      clinical_note_corrected: {
        title: 'The notes of your consultation were corrected',
        body: 'Dr {practitioner} corrected the notes of your appointment on {when}. They stand in your record.',
      },
      claim_moved: {
        title: 'Your insurance claim has moved on',
        body: '{facility} took it a step further. Its page says how it stands.',
      },
      claim_message: {
        title: 'A message about your insurance claim',
        body: '{facility} wrote to you about it.',
      },
      lab_order_booked: {
        title: 'Your laboratory tests are booked',
        body: '{when}, {collection, select, home {at your home, by {laboratory}} other {at {laboratory}}}.',
      },
      lab_order_cancelled: {
        title: 'Your laboratory tests are cancelled',
        body: 'They were planned for {when} with {laboratory}. What you paid goes back to you by itself.',
      },
      lab_reminder_day: {
        title: 'Your sample is taken tomorrow',
        body: '{when}, {collection, select, home {at your home, by {laboratory}} other {at {laboratory}}}. The page says how to prepare.',
      },
      lab_reminder_hour: {
        title: 'Your sample is taken soon',
        body: '{when}, {collection, select, home {at your home, by {laboratory}} other {at {laboratory}}}.',
      },
      lab_sample_needed_again: {
        title: 'A sample is needed again',
        body: '{laboratory} could not use one of your samples and will take another, free of charge.',
      },
      lab_report_ready: {
        title: 'Your laboratory report is ready',
        body: '{laboratory} released it.',
      },
      medicine_order_verified: {
        title: 'The pharmacist has checked your order',
        body: '{pharmacy} has put it aside. If you pay online, the page shows the amount.',
      },
      medicine_order_rejected: {
        title: 'Your order could not be filled',
        body: 'The page of the order says what {pharmacy} wrote.',
      },
      medicine_order_ready: {
        title: 'Your order is ready to fetch',
        body: 'Bring the code from its page to {pharmacy}.',
      },
      medicine_order_dispatched: {
        title: 'Your order is on its way',
        body: '{pharmacy} sent it off. Tell the code from its page at the door.',
      },
      medicine_order_cancelled: {
        title: 'Your order is cancelled',
        body: 'The page of the order at {pharmacy} says why.',
      },
      medicine_due: {
        title: 'Time for your medicines',
        body: 'The page says which. There you can also put the reminder off, or stop it.',
      },
      medicine_refill_due: {
        title: 'Your medicines run out in a few days',
        body: 'The prescription lets you order them again.',
      },
    },
    practitioner: {
      appointment_booked: { title: 'New appointment', body: '{when}, {where}.' },
      appointment_rescheduled: { title: 'Appointment moved', body: 'It is now on {when}, {where}.' },
      appointment_cancelled: {
        title: 'Appointment cancelled',
        body: '{by, select, practitioner {You cancelled the appointment} facility {The clinic cancelled the appointment} other {The patient cancelled the appointment}} on {when}, {where}.',
      },
      appointment_unattended: {
        title: 'A patient waited and was not seen',
        body: 'The patient of {when} checked in, and the consultation never began. What was paid goes back in full.',
      },
      encounter_left_open: {
        title: 'A consultation was closed for you',
        body: 'The consultation of {when} was still open long after its end. Please finish its notes and its prescription.',
      },
      appointment_reminder_day: { title: 'Reminder of an appointment', body: '{when}, {where}.' },
      appointment_reminder_hour: { title: 'An appointment is soon', body: '{when}, {where}.' },
      practitioner_verified: {
        title: 'Your profile is verified',
        body: 'Patients can find and book you now.',
      },
      practitioner_rejected: {
        title: 'Your profile was sent back',
        body: 'Your profile page says what has to be corrected before you submit it again.',
      },
      record_shared: {
        title: 'A patient shares a record with you',
        body: 'It is open to you for a time, for reading.',
      },
      lab_report_ready: {
        title: 'A laboratory report is ready',
        body: '{laboratory} released the report of tests that you asked for.',
      },
      lab_result_critical: {
        title: 'A critical laboratory result',
        body: '{laboratory} measured a critical value in tests that you asked for, and will call you.',
      },
    },
    staff: {
      lab_order_booked: {
        title: 'New order of tests',
        body: '{when}, {collection, select, home {at the patient’s home} other {at the counter}}.',
      },
      lab_order_cancelled: { title: 'Order of tests cancelled', body: 'It was planned for {when}.' },
      lab_reminder_hour: {
        title: 'A sample is to be taken soon',
        body: '{when}, {collection, select, home {at the patient’s home} other {at the counter}}.',
      },
      lab_report_late: {
        title: 'A report is late',
        body: 'It was promised by now: the sample of {when}, {collection, select, home {taken at the patient’s home} other {taken at the counter}}.',
      },
      medicine_order_placed: { title: 'A new order', body: 'It waits at {pharmacy} to be checked.' },
      medicine_order_cancelled: {
        title: 'An order is cancelled',
        body: 'Nothing more is to be done for it at {pharmacy}.',
      },
      stock_low: {
        title: 'Stock runs low',
        body: '{count, plural, one {One product} other {# products}} at {store} at or below the minimum.',
      },
      stock_expiring: {
        title: 'Stock expires soon',
        body: '{count, plural, one {One batch} other {# batches}} at {store} expired or soon to.',
      },
      practitioner_submitted: {
        title: 'A doctor waits for verification',
        body: 'Dr {practitioner} submitted a profile to be checked.',
      },
      refund_failed: {
        title: 'A refund was refused',
        body: 'The payment gateway refused a refund of {amount}{subject, select, lab_order { for laboratory tests at {facility}} medicine_order { for an order at {facility}} package_purchase { for a health package at {facility}} desk_sale { for a sale at {facility}} other { for the appointment on {when} with Dr {practitioner}}}. Somebody has to look.',
      },
      claim_moved: {
        title: 'An insurance claim was handed in or withdrawn',
        body: 'A family took a claim at {facility} a step further.',
      },
      claim_message: {
        title: 'A message about an insurance claim',
        body: 'A family wrote about a claim at {facility}.',
      },
    },
  },
  page: {
    title: 'Messages',
    lead: 'What IMEDS told you about your appointments, bills and prescriptions.',
    bell: '{count, plural, =0 {Messages} one {Messages, # unread} other {Messages, # unread}}',
    arrived: 'A new message has arrived.',
    unread: 'Unread',
    unreadTitle: 'Unread messages',
    all: 'All messages',
    only: 'Which messages',
    everything: 'All',
    unreadOnly: 'Unread',
    markAll: 'Mark all as read',
    markRead: 'Mark as read',
    markReadOf: 'Mark as read: {title}',
    none: 'Nothing yet',
    noneBody: 'Bookings, reminders and prescriptions will be told here.',
    noneUnread: 'Everything is read',
    list: 'Messages, newest first',
  },
  settings: {
    title: 'What IMEDS tells you, and how',
    leadPatient: 'As a patient. One-time codes and warnings about your account always come.',
    leadPractitioner: 'As a doctor. One-time codes and warnings about your account always come.',
    leadStaff: 'As staff. One-time codes and warnings about your account always come.',
    kind: 'About',
    cell: '{kind}: {channel}',
    noEmail: 'E-mails go out once your address is confirmed.',
    noSms: 'SMS go out once your number is confirmed.',
    toAccount: 'To your account',
    saved: 'Saved',
  },
  message: {
    open: 'Open it: {link}',
    settings: 'You decide what IMEDS tells you, and how: {link}',
    sms: 'IMEDS: {title}. {body} {credentials} {link}',
  },
  problems: {
    notification_not_found: 'This message is not here any more.',
    kind_not_offered: 'This kind of message does not exist for your role.',
  },
} as const
