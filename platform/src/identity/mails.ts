import type { MailMessage } from '../mail/index.ts';

interface Recipient {
  name: string;
  email: string;
}

/** @param url Link to the page that asks for confirmation. */
export function verificationMail(to: Recipient, url: string): MailMessage {
  return {
    to: to.email,
    template: 'verify-email',
    subject: 'Confirm your e-mail address',
    text: `Hello ${to.name},\n\nconfirm that this address is yours:\n\n${url}\n\nThe link works for one hour. If you did not sign up, ignore this message.\n`,
  };
}

/** To a new address. @param url Link to the page that asks for confirmation. */
export function emailChangeMail(to: Recipient, url: string): MailMessage {
  return {
    to: to.email,
    template: 'change-email',
    subject: 'Confirm your new e-mail address',
    text: `Hello ${to.name},\n\nconfirm that this is the new address of your account, in the browser in which you are signed in:\n\n${url}\n\nThe link works for one hour. If you did not ask for it, ignore this message: nothing changes.\n`,
  };
}

/** To the former address, and to whoever's account was changed in another way that would please a thief. */
export function securityMail(to: Recipient, what: string, url: string): MailMessage {
  return {
    to: to.email,
    template: 'security-notice',
    subject: 'Your account was changed',
    text: `Hello ${to.name},\n\n${what}.\n\nIf this was you, there is nothing to do. If it was not, choose a new password at once and end all sessions:\n\n${url}\n`,
  };
}

export function resetMail(to: Recipient, url: string): MailMessage {
  return {
    to: to.email,
    template: 'reset-password',
    subject: 'Choose a new password',
    text: `Hello ${to.name},\n\nchoose a new password here:\n\n${url}\n\nThe link works once, within one hour. If you did not ask for it, ignore this message: your password stays as it is.\n`,
  };
}

/** To whoever is signed up already and tries again: the answer to the request itself must not tell. */
export function existingAccountMail(to: Recipient, url: string): MailMessage {
  return {
    to: to.email,
    template: 'existing-account',
    subject: 'You have an account already',
    text: `Hello ${to.name},\n\nsomeone, perhaps you, tried to sign up with this address. You have an account already: sign in at\n\n${url}\n\nor choose a new password there if you have forgotten it.\n`,
  };
}
