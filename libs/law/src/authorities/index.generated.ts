// Written by `npm run law:index` from the folders beside it. Do not edit.
import type { Authority } from '../authority.ts';
import { authority as billCeasefireCompliance } from './bill-ceasefire-compliance/authority.ts';
import { authority as policyNsm20 } from './policy-nsm-20/authority.ts';
import { authority as policyResearchCostSharing } from './policy-research-cost-sharing/authority.ts';
import { authority as us10usc362 } from './us-10usc362/authority.ts';
import { authority as us22usc2304 } from './us-22usc2304/authority.ts';
import { authority as us22usc23781 } from './us-22usc2378-1/authority.ts';
import { authority as us22usc2378d } from './us-22usc2378d/authority.ts';
import { authority as us22usc2753 } from './us-22usc2753/authority.ts';
import { authority as us22usc2754 } from './us-22usc2754/authority.ts';
import { authority as us22usc2776 } from './us-22usc2776/authority.ts';

/** Every authority, one per folder, in the order of their ids. */
// prettier-ignore
export const AUTHORITIES: readonly Authority[] = [billCeasefireCompliance, policyNsm20, policyResearchCostSharing, us10usc362, us22usc2304, us22usc23781, us22usc2378d, us22usc2753, us22usc2754, us22usc2776];
