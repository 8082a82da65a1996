import { Anchor, type AnchorProps, Button, type ButtonProps } from '@mantine/core';
import { createLink } from '@tanstack/react-router';
import type { ComponentPropsWithRef } from 'react';

type Native<Own> = Own & Omit<ComponentPropsWithRef<'a'>, keyof Own>;

/** A button that leads somewhere; `to`, `params` and `search` are typed by the routes. */
export const LinkButton = createLink((props: Native<ButtonProps>) => <Button component="a" {...props} />);

/** A text link; `to`, `params` and `search` are typed by the routes. */
export const TextLink = createLink((props: Native<AnchorProps>) => <Anchor {...props} />);
