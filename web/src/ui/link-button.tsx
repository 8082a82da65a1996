import { Anchor, Button } from '@mantine/core';
import { createLink } from '@tanstack/react-router';

/** A button that leads somewhere; `to`, `params` and `search` are typed by the routes. */
export const LinkButton = createLink(Button);

/** A text link; `to`, `params` and `search` are typed by the routes. */
export const TextLink = createLink(Anchor);
