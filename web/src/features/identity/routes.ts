import { createRoute, lazyRouteComponent, redirect } from '@tanstack/react-router';
import { publicRoute } from '../../app/public-route.tsx';
import { readSignIn, readToken } from './identity-search.ts';

const getParentRoute = () => publicRoute;

export const setUpRoute = createRoute({
  getParentRoute,
  path: '/setup',
  validateSearch: readToken,
  component: lazyRouteComponent(() => import('./set-up-page.tsx'), 'SetUpPage'),
  beforeLoad: async ({ context }) => {
    const state = await context.session.load();
    if (state.phase === 'signed-in') throw redirect({ to: '/' });
    if (state.phase === 'anonymous' && !state.installation.needsSetup) throw redirect({ to: '/sign-in' });
  },
});

export const signInRoute = createRoute({
  getParentRoute,
  path: '/sign-in',
  validateSearch: readSignIn,
  component: lazyRouteComponent(() => import('./sign-in-page.tsx'), 'SignInPage'),
  beforeLoad: async ({ context, search }) => {
    const state = await context.session.load();
    if (state.phase === 'signed-in') throw redirect({ href: search.to ?? '/' });
    if (state.phase === 'anonymous' && state.installation.needsSetup) throw redirect({ to: '/setup' });
  },
});

export const signUpRoute = createRoute({
  getParentRoute,
  path: '/sign-up',
  component: lazyRouteComponent(() => import('./sign-up-page.tsx'), 'SignUpPage'),
  beforeLoad: async ({ context }) => {
    const state = await context.session.load();
    if (state.phase === 'signed-in') throw redirect({ to: '/' });
  },
});

export const inviteRoute = createRoute({
  getParentRoute,
  path: '/invite',
  validateSearch: readToken,
  component: lazyRouteComponent(() => import('./invite-page.tsx'), 'InvitePage'),
  beforeLoad: async ({ context }) => {
    await context.session.load();
  },
});

export const verifyEmailRoute = createRoute({
  getParentRoute,
  path: '/verify-email',
  validateSearch: readToken,
  component: lazyRouteComponent(() => import('./verify-email-page.tsx'), 'VerifyEmailPage'),
});

export const forgotPasswordRoute = createRoute({
  getParentRoute,
  path: '/forgot-password',
  component: lazyRouteComponent(() => import('./forgot-password-page.tsx'), 'ForgotPasswordPage'),
});

export const resetPasswordRoute = createRoute({
  getParentRoute,
  path: '/reset-password',
  validateSearch: readToken,
  component: lazyRouteComponent(() => import('./reset-password-page.tsx'), 'ResetPasswordPage'),
});
