// Signs requests with HubSpot's own helper: what it signs is let in, what was altered is not.
'use strict';

const assert = require('node:assert/strict');
const { Signature } = require('@hubspot/api-client');
const steps = require('./steps');

const { APP_URL, CLIENT_SECRET, PORTAL } = process.env;
const SIX_MINUTES = 6 * 60 * 1000;
const hooks = `${APP_URL}/hubspot/webhooks`;
const action = `${APP_URL}/hubspot/actions/create-invoice`;

function event(id) {
  return JSON.stringify([{
    eventId: id, subscriptionId: 25, portalId: Number(PORTAL), occurredAt: Date.now(), attemptNumber: 0,
    subscriptionType: 'deal.propertyChange', objectId: 4700 + id, propertyName: 'dealstage', propertyValue: 'closedwon',
  }]);
}

const execution = JSON.stringify({
  callbackId: 'ap-62515-1-7-0',
  origin: { portalId: Number(PORTAL), actionDefinitionId: 1, actionDefinitionVersion: 1 },
  context: { source: 'WORKFLOWS', workflowId: 192814114 },
  object: { objectId: 4711, objectType: 'DEAL', properties: {} },
  inputFields: {},
});

function signed(version, url, requestBody, secret = CLIENT_SECRET, timestamp = Date.now()) {
  const signature = Signature.getSignature('POST', version, { clientSecret: secret, requestBody, url, timestamp });
  return version === 'v3'
    ? { 'X-HubSpot-Signature-v3': signature, 'X-HubSpot-Request-Timestamp': String(timestamp) }
    : { 'X-HubSpot-Signature': signature, 'X-HubSpot-Signature-Version': version };
}

async function post(url, body, headers) {
  return fetch(url, { method: 'POST', body, headers: { 'Content-Type': 'application/json', ...headers } });
}

async function status(url, body, headers) {
  return (await post(url, body, headers)).status;
}

async function door(version, url, body, other) {
  const headers = signed(version, url, body);
  assert.equal(await status(url, body, headers), 200, 'as it was signed');
  assert.equal(await status(url, other, headers), 401, 'with another body');
  assert.equal(await status(url, body, signed(version, url, body, 'another secret')), 401, 'with another secret');
  assert.equal(await status(url, body, {}), 401, 'without a signature');
}

steps({
  'v1 webhook': () => door('v1', hooks, event(1), event(11)),
  'v2 webhook': async () => {
    await door('v2', hooks, event(2), event(12));
    assert.equal(await status(`${hooks}?x=1`, event(2), signed('v2', hooks, event(2))), 401, 'at another address');
  },
  'v3 webhook': async () => {
    await door('v3', `${hooks}?from=a%3Ab%2Fc&to=d%20e`, event(3), event(13));
    const old = signed('v3', hooks, event(4), CLIENT_SECRET, Date.now() - SIX_MINUTES);
    assert.equal(await status(hooks, event(4), old), 401, 'six minutes old');
    const moved = { ...signed('v3', hooks, event(4)), 'X-HubSpot-Request-Timestamp': String(Date.now() - 1) };
    assert.equal(await status(hooks, event(4), moved), 401, 'with another time');
  },
  'v2 action': async () => {
    await door('v2', action, execution, execution.replace('4711', '4712'));
    const answer = await (await post(action, execution, signed('v2', action, execution))).json();
    assert.equal(answer.outputFields.hs_execution_state, 'BLOCK', 'the workflow waits');
    const other = action.replace('create-invoice', 'create-estimate');
    assert.equal(await status(other, execution, signed('v2', action, execution)), 401, 'for another action');
  },
  'v3 action': () => door('v3', action, execution, execution.replace('4711', '4712')),
});
