import type { Translation } from '../overlay.ts'

export const notifications: NonNullable<Translation['notifications']> = {
  kinds: {
    appointment_booked: 'అపాయింట్‌మెంట్ బుక్ అయింది',
    appointment_rescheduled: 'అపాయింట్‌మెంట్ సమయం మారింది',
    appointment_cancelled: 'అపాయింట్‌మెంట్ రద్దయింది',
    appointment_reminder_day: 'ఒక రోజు ముందు గుర్తు',
    appointment_reminder_hour: 'ఒక గంట ముందు గుర్తు',
    appointment_hold_lapsed_refund: 'ఆలస్యంగా చెల్లింపు: డబ్బు వాపసు',
    practitioner_delayed: 'డాక్టర్ ఆలస్యం',
    payment_received: 'చెల్లింపు అందింది',
    refund_processed: 'రీఫండ్ పంపబడింది',
    refund_failed: 'గేట్‌వే రీఫండ్‌ను తిరస్కరించింది',
    encounter_admitted: 'వైద్యులు మిమ్మల్ని లోపలికి పిలుస్తున్నారు',
    prescription_ready: 'ప్రిస్క్రిప్షన్ సిద్ధం',
    practitioner_submitted: 'ఒక వైద్యుల ధృవీకరణ పెండింగ్‌లో ఉంది',
    practitioner_verified: 'ప్రొఫైల్ ధృవీకరించబడింది',
    practitioner_rejected: 'ప్రొఫైల్ తిరిగి పంపబడింది',
  },
  channels: { in_app: 'యాప్‌లో', email: 'ఈ-మెయిల్', sms: 'ఎస్‌ఎంఎస్' },
  where: {
    in_person: '{facility} వద్ద',
    video: 'వీడియో ద్వారా, {facility}',
    audio: 'ఆడియో కాల్ ద్వారా, {facility}',
    text: 'చాట్ ద్వారా, {facility}',
  },
  doctor: 'డా. {name}',
  registration: 'రిజిస్ట్రేషన్ {number} ({council})',
  texts: {
    patient: {
      appointment_booked: {
        title: 'మీ అపాయింట్‌మెంట్ బుక్ అయింది',
        body: '{when}, డా. {practitioner} తో, {where}.',
      },
      appointment_rescheduled: {
        title: 'మీ అపాయింట్‌మెంట్ సమయం మారింది',
        body: 'ఇప్పుడు అది {when}, డా. {practitioner} తో, {where}.',
      },
      appointment_cancelled: {
        title: 'మీ అపాయింట్‌మెంట్ రద్దయింది',
        body: '{when}, డా. {practitioner} తో: {by, select, practitioner {వైద్యులు అపాయింట్‌మెంట్‌ను రద్దు చేశారు} facility {క్లినిక్ అపాయింట్‌మెంట్‌ను రద్దు చేసింది} other {మీరు లేదా మీ కుటుంబం అపాయింట్‌మెంట్‌ను రద్దు చేశారు}}.',
      },
      appointment_reminder_day: {
        title: 'మీ అపాయింట్‌మెంట్ గుర్తు',
        body: '{when}, డా. {practitioner} తో, {where}.',
      },
      appointment_reminder_hour: {
        title: 'మీ అపాయింట్‌మెంట్ త్వరలో ఉంది',
        body: '{when}, డా. {practitioner} తో, {where}.',
      },
      appointment_hold_lapsed_refund: {
        title: 'చెల్లించే ముందే స్లాట్ పోయింది',
        body: '{when}, డా. {practitioner} కోసం మీ చెల్లింపు స్లాట్ విడుదలైన తర్వాత వచ్చింది. డబ్బు దానంతట అదే తిరిగి వస్తుంది; ఇతర ఖాళీ స్లాట్‌లు పేజీలో ఉన్నాయి.',
      },
      practitioner_delayed: {
        title: '{minutes, plural, =0 {డాక్టర్ మళ్లీ సమయానికి ఉన్నారు} other {డాక్టర్ సుమారు # నిమిషాలు ఆలస్యంగా ఉన్నారు}}',
        body: '{when}, డాక్టర్ {practitioner}, {where}.',
      },
      payment_received: {
        title: 'చెల్లింపు అందింది',
        body: '{when}, డా. {practitioner} తో అపాయింట్‌మెంట్ కోసం {amount}.',
      },
      refund_processed: {
        title: 'మీ రీఫండ్ పంపబడింది',
        body: '{when}, డా. {practitioner} తో అపాయింట్‌మెంట్ కోసం {amount}. ఖాతాకు చేరడానికి కొన్ని రోజులు పట్టవచ్చు.',
      },
      encounter_admitted: {
        title: 'వైద్యులు మీ కోసం సిద్ధంగా ఉన్నారు',
        body: 'డా. {practitioner} మిమ్మల్ని ఇప్పుడు లోపలికి పిలుస్తున్నారు.',
      },
      prescription_ready: {
        title: 'మీ ప్రిస్క్రిప్షన్ సిద్ధంగా ఉంది',
        body: 'ఇది {when}, డా. {practitioner} తో మీ అపాయింట్‌మెంట్‌ది.',
      },
    },
    practitioner: {
      appointment_booked: { title: 'కొత్త అపాయింట్‌మెంట్', body: '{when}, {where}.' },
      appointment_rescheduled: {
        title: 'అపాయింట్‌మెంట్ సమయం మారింది',
        body: 'ఇప్పుడు అది {when}, {where}.',
      },
      appointment_cancelled: {
        title: 'అపాయింట్‌మెంట్ రద్దయింది',
        body: '{when}, {where}: {by, select, practitioner {మీరు అపాయింట్‌మెంట్‌ను రద్దు చేశారు} facility {క్లినిక్ అపాయింట్‌మెంట్‌ను రద్దు చేసింది} other {రోగి అపాయింట్‌మెంట్‌ను రద్దు చేశారు}}.',
      },
      appointment_reminder_day: { title: 'అపాయింట్‌మెంట్ గుర్తు', body: '{when}, {where}.' },
      appointment_reminder_hour: { title: 'అపాయింట్‌మెంట్ త్వరలో ఉంది', body: '{when}, {where}.' },
      practitioner_verified: {
        title: 'మీ ప్రొఫైల్ ధృవీకరించబడింది',
        body: 'ఇప్పుడు రోగులు మిమ్మల్ని కనుగొని బుక్ చేసుకోవచ్చు.',
      },
      practitioner_rejected: {
        title: 'మీ ప్రొఫైల్ తిరిగి పంపబడింది',
        body: 'మళ్లీ సమర్పించే ముందు ఏమి సరిదిద్దాలో మీ ప్రొఫైల్ పేజీ చెబుతుంది.',
      },
    },
    staff: {
      practitioner_submitted: {
        title: 'ఒక వైద్యుల ధృవీకరణ పెండింగ్‌లో ఉంది',
        body: 'డా. {practitioner} తనిఖీ కోసం ప్రొఫైల్ సమర్పించారు.',
      },
      refund_failed: {
        title: 'ఒక రీఫండ్ తిరస్కరించబడింది',
        body: '{when}, డా. {practitioner} తో అపాయింట్‌మెంట్ కోసం {amount} రీఫండ్‌ను చెల్లింపు గేట్‌వే తిరస్కరించింది. ఎవరైనా చూడాలి.',
      },
    },
  },
  page: {
    title: 'సందేశాలు',
    unread: 'చదవనివి',
    all: 'అన్ని సందేశాలు',
    everything: 'అన్నీ',
    unreadOnly: 'చదవనివి',
    markAll: 'అన్నీ చదివినట్లు గుర్తించండి',
    none: 'ఇంకా ఏమీ లేదు',
    noneUnread: 'అన్నీ చదివారు',
  },
  message: {
    open: 'తెరవండి: {link}',
    settings: 'IMEDS మీకు ఏమి, ఎలా చెప్పాలో మీరే నిర్ణయిస్తారు: {link}',
    sms: 'IMEDS: {title}. {body} {credentials} {link}',
  },
  problems: {
    notification_not_found: 'ఈ సందేశం ఇక్కడ లేదు.',
    kind_not_offered: 'మీ పాత్రకు ఈ రకమైన సందేశం లేదు.',
  },
}
