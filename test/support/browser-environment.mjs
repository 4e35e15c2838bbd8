import { TestEnvironment } from 'jest-environment-node';

/** Says with each failure of a browser test what the pages showed then. */
export default class BrowserEnvironment extends TestEnvironment {
  async handleTestEvent(event) {
    if (event.name !== 'test_fn_failure') return;
    const seen = await Promise.all((this.global.pagesInView ?? []).map((look) => look()));
    const error = event.error;
    if (error?.stack) error.stack += `\n\n${seen.join('\n\n')}`;
  }
}
