// The most used Node client of QuickBooks, on the books of the simulator.
'use strict';

const assert = require('node:assert/strict');
const { promisify } = require('node:util');
const QuickBooks = require('node-quickbooks');
const steps = require('./steps');

const { QUICKBOOKS_URL, REALM, ACCESS_TOKEN } = process.env;
QuickBooks.V3_ENDPOINT_BASE_URL = `${QUICKBOOKS_URL}/v3/company/`;
const books = new QuickBooks('id', 'secret', ACCESS_TOKEN, false, REALM, true, false, 75, '2.0', 'refresh');
const call = (name) => promisify(books[name]).bind(books);
let customer;
let item;
let invoice;

const line = (amount) => ({
  Amount: amount,
  DetailType: 'SalesItemLineDetail',
  SalesItemLineDetail: { ItemRef: { value: item.Id }, Qty: 2, UnitPrice: 12.5 },
});

function code(fault) {
  const body = fault.response ? fault.response.data : fault;
  return body.Fault.Error[0].code;
}

function refused(promise, wanted) {
  return assert.rejects(promise, (fault) => {
    assert.equal(code(fault), wanted);
    return true;
  });
}

steps({
  'a customer': async () => {
    customer = await call('createCustomer')({ DisplayName: "Ada O'Neil", PrimaryEmailAddr: { Address: 'a+b@x.co' } });
    assert.ok(customer.Id);
  },
  'a customer of a name that is taken': () => refused(call('createCustomer')({ DisplayName: "Ada O'Neil" }), '6240'),
  'a query with a quote in it': async () => {
    const found = await call('findCustomers')([
      { field: 'DisplayName', value: "Ada O'Neil" }, { field: 'limit', value: 5 },
    ]);
    assert.deepEqual(found.QueryResponse.Customer.map((each) => each.Id), [customer.Id]);
  },
  'an item': async () => {
    item = await call('createItem')({ Name: 'Widget', Type: 'Service', IncomeAccountRef: { value: '79' } });
    assert.equal(item.Name, 'Widget');
  },
  'an invoice, once by its request id': async () => {
    const body = () => ({ requestId: 'real-client-1', CustomerRef: { value: customer.Id }, Line: [line(25)] });
    invoice = await call('createInvoice')(body());
    assert.equal(invoice.TotalAmt, 25);
    assert.equal((await call('createInvoice')(body())).Id, invoice.Id);
    assert.equal((await call('findInvoices')({ count: true })).QueryResponse.totalCount, 1);
  },
  'an amount that its price does not give': () => refused(
    call('createInvoice')({ CustomerRef: { value: customer.Id }, Line: [line(24)] }), '6070'),
  'a customer that is not there': () => refused(
    call('createInvoice')({ CustomerRef: { value: '99999' }, Line: [line(25)] }), '2500'),
  'a change': async () => {
    const changed = await call('updateInvoice')({
      Id: invoice.Id, SyncToken: invoice.SyncToken, sparse: true, PrivateNote: 'changed',
    });
    assert.equal(changed.PrivateNote, 'changed');
    assert.equal(changed.TotalAmt, 25);
    await refused(
      call('updateInvoice')({ Id: invoice.Id, SyncToken: invoice.SyncToken, sparse: true, PrivateNote: 'x' }), '5010');
    invoice = changed;
  },
  'a void': async () => {
    await call('voidInvoice')({ Id: invoice.Id, SyncToken: invoice.SyncToken });
    const voided = await call('getInvoice')(invoice.Id);
    assert.equal(voided.TotalAmt, 0);
    assert.match(voided.PrivateNote, /Voided/);
  },
  'a token that is worth nothing': async () => {
    books.token = 'x'.repeat(60);
    await assert.rejects(call('getInvoice')(invoice.Id), (fault) => fault.response.status === 401);
  },
});
