import { defineFeature } from '../../app/feature.ts';
import {
  forgotPasswordRoute,
  inviteRoute,
  resetPasswordRoute,
  setUpRoute,
  signInRoute,
  signUpRoute,
  verifyEmailRoute,
} from './routes.ts';

export const identityFeature = defineFeature({
  routes: [
    setUpRoute,
    signInRoute,
    signUpRoute,
    inviteRoute,
    verifyEmailRoute,
    forgotPasswordRoute,
    resetPasswordRoute,
  ],
});
