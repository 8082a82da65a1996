export { deliverMail } from './deliver-mail.ts';
export { type Mail, type MailMessage, openMail } from './mail.ts';
export { countMail, findMail, listMail, type MailStatus, outboxSignal, type StoredMail } from './outbox.ts';
