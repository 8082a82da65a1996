import type { Icon } from '@tabler/icons-react';
import type { AnyRoute } from '@tanstack/react-router';
import type { WebSession } from '../graph/index.ts';

/** Groups of the navigation, in their order. */
export type NavigationGroup = 'Workspace' | 'Organization' | 'Developer' | 'Installation';

export interface NavigationItem {
  label: string;
  to: string;
  icon: Icon;
  group: NavigationGroup;
  /** Place within the group; the lowest first. */
  order: number;
  /** Hidden from who does not hold it. */
  permission?: string;
  /** Only for operators of the installation. */
  operator?: boolean;
}

/** A page of the settings of the organization. */
export interface SettingsItem {
  label: string;
  to: string;
  icon: Icon;
  /** Place within the settings; the lowest first. */
  order: number;
  /** Hidden from who does not hold it. */
  permission: string;
}

export interface CommandContext {
  /** Goes to an address, e.g. `/alerts?status=OPEN`. */
  go(address: string): void;
  session: WebSession;
}

/** An entry of the command palette. */
export interface Command {
  id: string;
  /** A verb first, e.g. `Create workflow`. */
  label: string;
  description?: string;
  icon: Icon;
  /** Other words it is found by. */
  keywords?: string[];
  permission?: string;
  operator?: boolean;
  run(context: CommandContext): void | Promise<void>;
}

/** A page below that of an entry, with a permission of its own. */
export interface InnerPage {
  label: string;
  /** Its address, or what the addresses of such pages begin with. */
  to: string;
  permission: string;
}

/** What a feature adds to the app; exported by its `feature.ts` and listed in `app/features.ts`. */
export interface Feature<Routes extends readonly AnyRoute[] = readonly AnyRoute[]> {
  routes: Routes;
  navigation?: readonly NavigationItem[];
  settings?: readonly SettingsItem[];
  innerPages?: readonly InnerPage[];
  commands?: readonly Command[];
}

export function defineFeature<const Routes extends readonly AnyRoute[]>(feature: Feature<Routes>): Feature<Routes> {
  return feature;
}
